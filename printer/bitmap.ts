/** A picture of black and white dots, row by row: 1 is black. */
export type Bitmap = { width: number; height: number; dots: Uint8Array }

/** White paper of a size in dots. */
export const blankBitmap = (width: number, height: number): Bitmap => ({
  width,
  height,
  dots: new Uint8Array(width * height),
})

/** Blackens (or whitens) a rectangle; what lies outside the bitmap is left out. */
export const fillRect = (bitmap: Bitmap, x: number, y: number, width: number, height: number, dot: 0 | 1 = 1): void => {
  const start = Math.max(0, x)
  const end = Math.min(bitmap.width, x + width)
  if (end <= start) return
  for (let row = Math.max(0, y); row < Math.min(bitmap.height, y + height); row += 1)
    bitmap.dots.fill(dot, row * bitmap.width + start, row * bitmap.width + end)
}

/** Lays a bitmap over another with its upper left corner at `x`, `y`; it must fit. */
export const paste = (target: Bitmap, source: Bitmap, x: number, y: number): void => {
  if (x < 0 || y < 0 || x + source.width > target.width || y + source.height > target.height)
    throw new RangeError(`${source.width} x ${source.height} dots do not fit at ${x}, ${y}`)
  for (let row = 0; row < source.height; row += 1)
    target.dots.set(source.dots.subarray(row * source.width, (row + 1) * source.width), (y + row) * target.width + x)
}

/** Rows of eight dots a byte, the leftmost in the highest bit, as `GS v 0` wants them. */
export const packRows = ({ width, height, dots }: Bitmap): Buffer => {
  const stride = Math.ceil(width / 8)
  const packed = Buffer.alloc(stride * height)
  dots.forEach((dot, index) => {
    const x = index % width
    const at = Math.floor(index / width) * stride + (x >> 3)
    if (dot === 1) packed.writeUInt8(packed.readUInt8(at) | (0x80 >> (x & 7)), at)
  })
  return packed
}

/** The reverse of `packRows`, for a width that is a multiple of eight. */
export const unpackRows = (packed: Uint8Array, width: number, height: number): Bitmap => {
  const dots = new Uint8Array(width * height)
  packed.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) dots[index * 8 + bit] = (byte >> (7 - bit)) & 1
  })
  return { width, height, dots }
}
