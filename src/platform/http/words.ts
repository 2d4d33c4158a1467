import type { Sentence } from '../room.ts'
import { translations } from '../words/words.ts'

export const words = translations({
  en: {
    trouble: 'This did not work',
    mishap: (id: string) =>
      `Something went wrong on our side, and nothing was changed. Try again; if it happens again, tell who runs this server the number ${id}.`,
    goHome: 'Go to the start page',
    outbox: 'This server sends no mail yet: letters are kept in the outbox.',
    insecure: 'This address is not secure (no HTTPS): use it only to try things out.',
  },
})

export const refusals: Record<string, Sentence> = {
  'platform.not-found': () => 'There is nothing here, or it is not yours to see.',
  'platform.forbidden': () => 'You do not have the right to do this. An organiser of your branch can give it to you.',
  'platform.sign-in': () => 'Please sign in first.',
  'platform.link-ended': () => 'This link has ended or was withdrawn. Ask whoever sent it for a new one.',
  'platform.unreadable': () => 'What was sent could not be read. Go back, reload the page and try again.',
  'platform.too-many': () => 'That was too often in a short time. Wait a minute, then try again.',
  'platform.too-large': ({ size }) =>
    `This is larger than ${size ?? 'allowed'}. Send a smaller file, or use the command line on the server.`,
  'platform.check-fields': () => 'Please look at the marked fields.',
  'platform.cross-site': () => 'This form was sent from another page. Open Holdfast itself and try again.',
  'platform.already-running': ({ process, folder }) =>
    `Holdfast already runs on ${folder} (process ${process}). Stop it first, or set HOLDFAST_DATA to another folder.`,
  'platform.unfit': () => 'This can’t be used here. Look at it again.',
  'platform.bad-address': () =>
    'The address of this page asks for something that is not there. Go back and choose it from the list.',
  'platform.required': () => 'This is needed.',
  'platform.too-long': () => 'This is too long.',
  'platform.bad-characters': () => 'This contains characters that can’t be shown. Type it again by hand.',
  'platform.bad-id': () => 'This names nothing that is here.',
  'platform.busy': () => 'Somebody else was changing the same thing. Nothing was changed; try again.',
}
