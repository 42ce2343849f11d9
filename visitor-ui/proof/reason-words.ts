import type { Language } from '../../contract/fields.ts'
import type { Exception } from '../../contract/proof.ts'
import type { ReasonOf } from '../../contract/reasons.ts'

type Words<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>

const outOfOrder: Words<ReasonOf<'outOfOrder'>> = {
  id: {
    'documents-brought': 'berkas yang kurang sudah dibawa',
    'missed-call': 'panggilan sebelumnya terlewat',
    health: 'keadaan kesehatan',
    'sent-by-supervisor': 'atas arahan pengawas',
    other: 'lain-lain, tercatat bagi pengawas',
  },
  en: {
    'documents-brought': 'brought the missing documents',
    'missed-call': 'missed an earlier call',
    health: 'state of health',
    'sent-by-supervisor': 'sent by a supervisor',
    other: 'other, noted for the supervisor',
  },
}

const transfer: Words<ReasonOf<'transfer'>> = {
  id: {
    'needs-other-agency': 'perlu layanan instansi lain',
    'wrong-service': 'salah memilih layanan',
    'needs-other-officer': 'perlu petugas lain',
    'agency-absent': 'instansi tidak hadir',
    other: 'lain-lain, tercatat bagi pengawas',
  },
  en: {
    'needs-other-agency': 'needs another agency',
    'wrong-service': 'chose the wrong service',
    'needs-other-officer': 'needs another officer',
    'agency-absent': 'the agency did not come',
    other: 'other, noted for the supervisor',
  },
}

const park: Words<ReasonOf<'park'>> = {
  id: {
    'documents-incomplete': 'melengkapi berkas',
    'filling-in-form': 'mengisi formulir',
    'waiting-for-colleague': 'menunggu petugas lain',
    other: 'lain-lain, tercatat bagi pengawas',
  },
  en: {
    'documents-incomplete': 'completed the documents',
    'filling-in-form': 'filled in a form',
    'waiting-for-colleague': 'waited for another officer',
    other: 'other, noted for the supervisor',
  },
}

const reinstate: Words<ReasonOf<'reinstate'>> = {
  id: {
    'did-not-hear': 'tidak mendengar panggilan',
    'was-away': 'sedang tidak di tempat',
    'officer-error': 'kekeliruan petugas',
    other: 'lain-lain, tercatat bagi pengawas',
  },
  en: {
    'did-not-hear': 'did not hear the call',
    'was-away': 'was away for a moment',
    'officer-error': 'mistake of an officer',
    other: 'other, noted for the supervisor',
  },
}

/** The reason of an exception in words that anyone understands. */
export function reasonWords(call: Exception, language: Language): string {
  switch (call.exception) {
    case 'out-of-order':
      return outOfOrder[language][call.reason]
    case 'transferred-in':
      return transfer[language][call.reason]
    case 'resumed':
      return park[language][call.reason]
    case 'reinstated':
      return reinstate[language][call.reason]
    default:
      return call satisfies never
  }
}
