import { plural, translations } from '../platform/ui/index.ts'
import { arabic } from './words.ar.ts'

/** Every sentence of the phone app, in English. The doorstep's own words are in `doorstep`. */
export const english = {
  app: 'Holdfast at the door',
  languageName: 'English',
  language: 'Language',
  back: 'Back',
  list: 'List',
  map: 'Map',
  more: 'Phone',
  sections: 'Parts of this app',

  waiting: (n: number, lost: number) =>
    `${plural('en', n, { one: '{n} waiting', other: '{n} waiting' })}, ${lost} lost`,
  allDelivered: 'All delivered, 0 lost',
  delivering: 'Sending…',
  someRefused: (n: number) => plural('en', n, { one: '{n} refused', other: '{n} refused' }),

  visitedOf: (visited: number, total: number) => `${visited} of ${total} doors visited`,
  tryAgain: (n: number) => plural('en', n, { one: '{n} to try again', other: '{n} to try again' }),
  roundDone: 'Every door has been visited.',
  untilBefore: 'Yours until',
  doors: (n: number) => plural('en', n, { one: '{n} door', other: '{n} doors' }),
  doorsLeft: (n: number) =>
    n === 0 ? 'all visited' : plural('en', n, { one: '{n} door left', other: '{n} doors left' }),
  floor: (storey: number) => (storey === 0 ? 'Ground floor' : storey < 0 ? `Basement ${-storey}` : `Floor ${storey}`),
  noFloor: 'Doors',
  fresh: 'Not visited',
  avoid: 'Asked us not to call',
  avoidLong: 'The people here asked us not to call. Please walk past.',
  raised: (n: number) => plural('en', n, { one: '{n} problem', other: '{n} problems' }),
  agreed: 'Agreed to be recorded',

  outcomes: {
    'no-answer': 'No answer',
    talked: 'We talked',
    'not-now': 'Not now, come back',
    refused: 'Doesn’t want to talk',
    empty: 'Empty or moved away',
    inaccessible: 'Can’t get to the door',
  },
  quickNoAnswer: (door: string) => `No answer at ${door}`,
  restOfFloor: (n: number) => plural('en', n, { one: 'No answer at {n} door', other: 'No answer at these {n} doors' }),
  restOfBuilding: (n: number) =>
    plural('en', n, { one: 'No answer at the last door', other: 'No answer at all {n} doors left' }),
  cancel: 'Cancel',
  recorded: (what: string, where: string) => `Recorded: ${what}, ${where}`,
  recordedMany: (n: number) =>
    plural('en', n, { one: 'Recorded: no answer at {n} door', other: 'Recorded: no answer at {n} doors' }),
  recordedGrievance: 'The problem is recorded.',
  recordedPerson: (name: string) => `${name} is recorded, with what they agreed to.`,
  recordedDoor: (label: string) => `${label} is on your list.`,
  undo: 'Undo',
  undone: 'Undone.',
  notRecorded: 'Not recorded.',
  notRecordedFull: 'This phone’s storage is full. Nothing was recorded. Free some space, then tap again.',
  notRecordedOther: 'The phone could not write it down. Nothing was recorded. Close other apps, then tap again.',

  whatHappened: 'What happened?',
  before: (outcome: string) => `Last time: ${outcome}`,
  conversation: 'Conversation',
  startConversation: 'Start the conversation',
  addGrievance: 'Write down a problem',
  askAgreement: 'Ask to stay in touch',
  sayThis: 'Say this, in your own way',
  saveConversation: 'Save the conversation',
  noScript:
    'Your group gave you no questions for this round. Ask what should change here, and write down what you hear.',
  yes: 'Yes',
  no: 'No',
  scale: (n: number) => ({ 1: '1, not at all', 5: '5, very much' })[n] ?? String(n),
  skipAny: 'Skip whatever doesn’t fit.',

  grievance: 'A problem',
  grievanceWords: 'In their own words',
  grievanceHint: 'Write what they said, not what you would say. No names.',
  spot: 'Where exactly?',
  spotHint: 'For example: the stairs, the lift, the kitchen',
  since: 'For how long?',
  sinces: { days: 'Days', weeks: 'Weeks', months: 'Months', years: 'Years' },
  severity: 'How bad is it?',
  severities: { 1: 'A nuisance', 2: 'Makes life hard', 3: 'Harms health', 4: 'Dangerous now' },
  affected: 'Who is affected?',
  affecteds: { me: 'This person', household: 'The household', building: 'The building', street: 'The street' },
  tried: 'What has been tried already?',
  saveGrievance: 'Save the problem',
  grievanceNoName: 'Saved without a name. Only the building is kept, and that it came from one household.',
  grievanceNamed: (name: string) => `${name} agreed to be recorded, so this is saved with their name.`,

  agreement: 'Stay in touch?',
  agreementLead: 'Only with a clear yes. Read the words out, then tick what they agreed to.',
  totalsOnly: 'If they say no, that’s fine. Then no name is kept, only totals for the building.',
  purposes: {
    'report-back': 'To hear back about the problem',
    news: 'To hear about meetings and actions',
    organising: 'To be asked to help or to join',
  },
  readOut: {
    'report-back': (group: string, channels: string) =>
      `“May ${group} keep your name and tell you ${channels} what comes of the problem you told me about? You can say stop at any time.”`,
    news: (group: string, channels: string) =>
      `“May ${group} keep your name and tell you ${channels} about meetings and actions here? You can say stop at any time.”`,
    organising: (group: string, channels: string) =>
      `“May ${group} keep your name and ask you ${channels} to help or to join? You can say stop at any time.”`,
  },
  channelsLabel: 'How may we reach them?',
  channels: { email: 'By e-mail', text: 'By text message', phone: 'By a call', door: 'At the door' },
  byChannels: { email: 'by e-mail', text: 'by text message', phone: 'by a call', door: 'at your door' },
  or: ' or ',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone number',
  saveAgreement: 'They said yes: save',
  theySaidNo: 'They said no',
  pickPurpose: 'Tick what they agreed to.',
  pickChannel: 'Tick how we may reach them.',
  needName: 'Write their name.',
  needEmail: 'Write their e-mail address, such as name@example.org.',
  needPhone: 'Write their phone number.',
  needWords: 'Write what they said.',

  newDoor: 'A door is missing',
  newDoorLabel: 'What is on the door?',
  newDoorHint: 'For example: Flat 7, or 3rd floor left',
  newDoorFloor: 'Floor',
  newDoorFloorHint: '0 is the ground floor',
  saveDoor: 'Add the door',
  needLabel: 'Write what is on the door.',

  mapAlone: 'The map is drawn on this phone. It needs no network.',
  mapNone: 'No place on this list has a point on the map yet. Use the list.',
  mapLoading: 'Drawing the map…',
  mapMissing: 'The map isn’t on this phone yet. It comes by itself when there is signal. The list has everything.',
  mapLegend: { fresh: 'Not visited', again: 'Try again', done: 'Done' },

  phoneTitle: 'On this phone',
  sendNow: 'Send now',
  sendNowOffline: 'No signal. What waits is sent by itself when signal is back.',
  waitingExplained:
    'Waiting means: written on this phone, sealed, and not yet with your group. Nothing is struck off before your group has it.',
  lostExplained: (n: number) =>
    plural('en', n, {
      one: '{n} record that this phone confirmed is gone. Tell your organiser.',
      other: '{n} records that this phone confirmed are gone. Tell your organiser.',
    }),
  refusedTitle: 'Refused by the server',
  refusedLead: 'These stay on this phone. Show them to your organiser; once it is put right, send them again.',
  sendAgain: 'Send these again',
  persistent: 'The browser will not clear this app’s data by itself.',
  notPersistent:
    'The browser may clear this app’s data when space is short. Add the app to your home screen to stop that.',
  promise:
    'A lost phone is cut off the next time it has signal. That is all that can be promised, so keep a lock on your phone.',
  otherTurfs: 'Turfs on this phone',
  forgetNow: 'Finish: take this turf off my phone',
  forgetSure: 'Your list goes off this phone. What waits stays sealed until it is sent.',
  refusals: {
    'record.unreadable': 'The server can’t open it. It was sealed for another server.',
    'record.malformed': 'It is not in the form that this server knows. The app may be too old.',
    'record.elsewhere': 'The place is not in the turf that you were given.',
    'record.question-unknown': 'The question is not in the script of this round.',
    'record.answer-unfit': 'The answer doesn’t fit the question.',
    'record.contact-missing': 'They agreed to be written to, but there is no address or number.',
    'people.suppressed': 'They asked earlier never to be contacted. Nothing about them was kept.',
    'people.bad-phone': 'The phone number can’t be right.',
    'people.bad-email': 'The e-mail address can’t be right.',
    'listening.phone-cut-off': 'This phone was cut off by your organiser.',
  } as Record<string, string>,
  refusedUnknown: (code: string) => `The server said: ${code}`,
  kinds: {
    visit: 'A visit',
    grievance: 'A problem',
    person: 'A person',
    door: 'A new door',
    undo: 'An undo',
  },
  sealedRecord: 'A sealed record',

  welcome: 'No turf on this phone',
  welcomeText: 'Your organiser gives you a link or a QR code. Open it here, once, while you have signal.',
  claiming: 'Getting your turf…',
  claimFailed: 'Your turf didn’t come',
  claimUnreachable:
    'There is no signal, or the server can’t be reached. You need signal once, for a few seconds. After that you don’t.',
  claimRefusals: {
    'listening.phones-full':
      'This link is already on three phones. Ask your organiser to cut one off or to give you a new link.',
    'listening.takes-no-phones': 'This link takes no more phones. Ask your organiser for a new one.',
    'listening.handout-over': 'The time for this turf is over. Ask your organiser for a new link.',
  } as Record<string, string>,
  claimRefused: 'This link doesn’t open anything any more. Ask your organiser for a new one.',
  tryAgainButton: 'Try again',

  choosePin: 'Choose a PIN for this turf',
  choosePinText:
    'Your branch asks for one. You type it each time you open the app. Nobody can tell it to you if you forget it.',
  pin: 'PIN',
  pinHint: '4 to 12 digits',
  savePin: 'Use this PIN',
  pinShort: 'Use at least 4 digits.',
  unlock: 'Open your turf',
  unlockButton: 'Open',
  wrongPin: (left: number) =>
    plural('en', left, { one: 'That is not the PIN. {n} try left.', other: 'That is not the PIN. {n} tries left.' }),
  pinWorking: 'Checking…',
  pinForgotten: 'After 10 wrong tries this phone forgets the turf. What waits stays sealed and is still sent.',

  ended: 'This turf has ended',
  endedText: 'Your list is off this phone. Thank you for going round.',
  cutOffText: 'Your organiser cut this phone off. The list is off this phone.',
  withdrawnText: 'Your organiser took this turf back. The list is off this phone.',
  endedWaiting: (n: number) =>
    plural('en', n, {
      one: '{n} record still waits here, sealed. Open this app once with signal and it is sent.',
      other: '{n} records still wait here, sealed. Open this app once with signal and they are sent.',
    }),
  endedDelivered: 'Your group has everything that you recorded.',
  close: 'Close',

  notSecure: 'This address is not secure',
  notSecureText: (host: string) =>
    `You opened ${host} without encryption. A browser then keeps back what this app needs to hold people’s answers safely.`,
  notSecureMissing: 'Missing here:',
  missing: {
    'service-worker': 'working without signal',
    'subtle-crypto': 'encryption on the phone',
    'indexed-db': 'storage on the phone',
    locks: 'sending each record once',
  },
  notSecureDo: 'What to do',
  notSecureSteps: [
    'Ask whoever runs the server for an address that begins with https://',
    'They find how in the README, under “HTTPS”.',
    'To try it alone, open it on the same computer as http://localhost',
  ],
  oldBrowser: 'This browser is too old',
  oldBrowserText: 'It lacks what this app needs. Update it, or use a current Chrome, Firefox or Safari.',

  noStorage: 'This browser can’t keep anything',
  noStorageText:
    'Nothing can be recorded here, so the app stops before you start. It may be a private window, or storage is switched off or full.',
  noStorageSteps: ['Leave private browsing.', 'Free some space on the phone.', 'Then open the link again.'],
  almostFull: 'Little space is left on this phone. Free some now, so that you can go on recording.',

  updateReady: 'A new version is ready.',
  updateNow: 'Load it now',
  allTurfs: 'Your turfs',
}

export type FieldWords = typeof english

export const words = translations<FieldWords>({ en: english, ar: arabic })
