import { describe, expect, it } from 'vitest'
import { pxPerMm } from '../../kiosk-ui/glass.ts'
import { splitName, steps } from '../../kiosk-ui/names.ts'

describe('names', () => {
  it('fall into what an agency is for and whose it is', () => {
    expect(splitName('Kependudukan (Disdukcapil)')).toEqual({ name: 'Kependudukan', office: 'Disdukcapil' })
    expect(splitName('Samsat')).toEqual({ name: 'Samsat' })
  })

  it('make steps of a procedure, by line or by sentence', () => {
    expect(steps('1. Ambil nomor\n2. Tunggu panggilan')).toEqual(['Ambil nomor', 'Tunggu panggilan'])
    expect(steps('Ambil nomor. Tunggu panggilan.')).toEqual(['Ambil nomor.', 'Tunggu panggilan.'])
    expect(steps('Biaya Rp30.000 dibayar di bank')).toEqual(['Biaya Rp30.000 dibayar di bank'])
  })

  it('make steps of one sentence that lists them, but not of its asides', () => {
    expect(steps('Ambil nomor, tunggu panggilan (layar, pengeras suara), terima hasil')).toEqual([
      'Ambil nomor',
      'Tunggu panggilan (layar, pengeras suara)',
      'Terima hasil',
    ])
    expect(steps('Serahkan berkas, lalu tunggu')).toEqual(['Serahkan berkas, lalu tunggu'])
  })
})

describe('millimetres on the glass', () => {
  it('come from the diagonal', () => {
    expect(pxPerMm('21.5')).toBeCloseTo(4.034, 3)
    expect(pxPerMm('32')).toBeCloseTo(2.71, 2)
  })

  it('fall back where the diagonal makes no sense', () => {
    for (const inch of [null, '', '0', '7', '500', 'besar']) expect(pxPerMm(inch)).toBeNull()
  })
})
