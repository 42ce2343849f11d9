/** The glass of the kiosk in CSS px. Other windows show it smaller, whole and centred. */
export const glass = { width: 1080, height: 1920 }

/** CSS px for one millimetre on the glass of a panel with this diagonal in inches; `null` for one that makes no sense. */
export function pxPerMm(inch: string | null): number | null {
  const inches = Number(inch)
  if (inch === null || !Number.isFinite(inches) || inches < 20 || inches > 65) return null
  return Math.hypot(glass.width, glass.height) / (inches * 25.4)
}
