import { newId } from '../../platform/ids.ts'
import type { Letter } from '../../platform/mail/index.ts'
import type { Sentence } from '../../platform/room.ts'
import { translations } from '../../platform/words/words.ts'

export const words = translations({
  en: {
    home: {
      title: (name: string) => `What is next, ${name}`,
      lead: 'What waits for you, the most urgent first.',
      tasks: 'Waiting for you',
      nothing: 'Nothing waits for you',
      quiet: 'When somebody needs you, it stands here. Until then, see what the group is doing.',
      toCampaigns: 'See the campaigns',
    },
    nav: { home: 'Home', roles: 'Roles', log: 'Power log', settings: 'Settings', me: 'You' },
    signIn: {
      title: 'Sign in',
      lead: 'There are no passwords here. We send you a link that works once, or you use the passkey of this device.',
      email: 'Your e-mail address',
      send: 'Send me a link',
      passkey: 'Sign in with a passkey',
      noMail: 'This server sends no mail yet. Ask an organiser to show you a sign-in link, or whoever runs the server.',
      sentTitle: 'Look into your mail',
      sent: (email: string) =>
        `If ${email} belongs to an account here, a link is on its way. It works once, for 30 minutes.`,
      openTitle: 'One more tap',
      openLead: 'This link signs you in on this device. It works once.',
      open: 'Sign me in',
      out: 'Sign out',
      outDone: 'You are signed out on this device.',
    },
    me: {
      title: (name: string) => name,
      sessions: 'Where you are signed in',
      device: 'Device',
      seen: 'Last seen',
      end: 'Sign out there',
      ended: 'That device is signed out.',
      passkeys: 'Passkeys',
      passkeyLead: 'A passkey signs you in with the lock of this device. It never leaves the device.',
      addPasskey: 'Add a passkey for this device',
      noPasskeys: 'You have no passkey yet.',
      remove: 'Remove',
      removed: 'The passkey is removed.',
      organisations: 'Your organisations',
      change: 'Open',
    },
    roles: {
      title: 'Roles',
      lead: 'Who may do what, and where. Every change stands in the power log, which members can read.',
      add: 'Give a role',
      who: 'Who',
      role: 'Role',
      where: 'Where',
      whole: 'the whole organisation',
      oneThing: 'one turf or event',
      since: 'Since',
      end: 'Take back',
      ended: 'The role was taken back.',
      link: 'Sign-in link',
      name: 'Name',
      email: 'E-mail address',
      emailHint: 'For signing in. Leave it empty to show them a link instead.',
      branch: 'Branch',
      below: 'and all branches below it',
      reason: 'Why',
      reasonHint: 'Members read this in the power log.',
      given: (name: string) => `${name} has the role now.`,
      names: {
        organiser: 'Organiser',
        canvasser: 'Canvasser of a turf',
        runner: 'Runner of an event',
        member: 'Member',
      } as Record<string, string>,
      hints: {
        organiser: 'sees people by name, hands out turfs, runs campaigns, gives roles',
        member: 'sees campaigns and the power log, no names',
      } as Record<string, string>,
      linkTitle: (name: string) => `A sign-in link for ${name}`,
      linkLead: 'It works once, for an hour. Show it to them; whoever opens it is signed in as them.',
      linkQr: 'Open with the phone’s camera',
      empty: 'Nobody has a role yet',
    },
    log: {
      title: 'Power log',
      lead: 'Every use of power over members’ data: who, when and why. Nobody can remove a line.',
      when: 'When',
      who: 'Who',
      what: 'What',
      where: 'Where',
      why: 'Why',
      actors: {
        account: 'somebody who has left',
        job: 'Holdfast, by itself',
        operator: 'whoever runs the server',
        link: 'the holder of a link',
        public: 'a visitor',
      },
      empty: 'No power was used yet',
      emptyLead: 'When somebody gives a role, exports, merges or erases, it stands here.',
    },
    settings: {
      title: 'Settings',
      lead: 'What the group is called, where it is, and how strangers reach it.',
      name: 'Name of the organisation',
      country: 'Country',
      countryHint: 'Two letters, for example GB. Phone numbers are read by it.',
      zone: 'Time zone',
      language: 'Language of letters',
      contact: 'How people reach you',
      contactHint: 'Stands on public pages: an address, a phone number, a weekly meeting.',
      imprint: 'Who answers for what you publish',
      save: 'Save',
      saved: 'The settings are saved.',
      branches: 'Branches',
      addBranch: 'Add a branch',
      branchName: 'Name of the branch',
      below: 'Below',
      top: 'at the top',
      added: (name: string) => `The branch ${name} is there now.`,
    },
    setup: {
      title: 'Welcome to Holdfast',
      lead: 'The organising system of a local group: from a grievance on the stairwell to a won campaign, and back to the people who raised it.',
      own: 'Start your own organisation',
      ownLead: 'You become its first organiser.',
      name: 'Name of the organisation',
      you: 'Your name',
      email: 'Your e-mail address',
      emailHint: 'For signing in later. You can leave it empty and use a passkey.',
      start: 'Start',
      sample: 'Look round the sample town',
      sampleLead:
        'Saltmarsh is made up: a tenants’ union with two branches, 420 doors, a campaign won and one in the middle.',
      look: 'Look round',
      used: 'This link was used already. Sign in, or ask whoever runs the server for: npx holdfast link',
    },
    start: {
      title: 'Holdfast',
      lead: 'Sign in to see what waits for you.',
    },
  },
})

export const refusals: Record<string, Sentence> = {
  'organisation.no-role': () =>
    'You are signed in, but have no role in this organisation. An organiser can give you one.',
  'organisation.bad-email': () => 'This is not an e-mail address. It looks like name@example.org.',
  'organisation.choose-role': () => 'Choose one of the roles.',
  'organisation.unsound-grant': () =>
    'A canvasser needs a turf and a runner an event; give these roles on the turf’s or the event’s own page.',
  'organisation.last-organiser': () =>
    'This is the last organiser of the whole organisation. Give somebody else the role first.',
  'organisation.sign-in-link-ended': () => 'This link was used already, or its time is over. Ask for a new one.',
  'organisation.name-taken': ({ name }) => `An organisation called ${name} is already here. Choose another name.`,
  'organisation.roles-elsewhere': () =>
    'They also have a role outside your reach, so only they can ask for a link, by mail.',
  'organisation.setup-used': () => words.en.setup.used,
  'organisation.passkey-failed': () => 'The passkey was not accepted. Try again, or ask for a link by mail.',
  'organisation.bad-zone': () => 'This time zone is not known. It looks like Europe/London.',
}

export const verbs: Record<string, Sentence> = {
  'organisation.founded': ({ name }) => `founded ${name}`,
  'organisation.role-granted': ({ whom, role }) => `gave ${whom || 'somebody'} the role ${role}`,
  'organisation.role-ended': ({ whom, role }) => `took the role ${role} back from ${whom || 'somebody'}`,
  'organisation.sign-in-link-made': ({ whom }) => `made a sign-in link for ${whom || 'somebody'}`,
  'organisation.branch-added': ({ name }) => `added the branch ${name}`,
  'organisation.changed': () => 'changed the settings',
  'organisation.backed-up': () => 'took a backup of everything',
  'organisation.exported': () => 'took all data of the organisation out',
}

/** The letter with a sign-in link. */
export function signInMail(name: string, address: string, link: string): Letter {
  return {
    id: newId(),
    to: address,
    fromName: 'Holdfast',
    subject: 'Your sign-in link',
    text: `Hello ${name},\n\nthis link signs you in. It works once, for 30 minutes:\n\n${link}\n\nIf you did not ask for it, do nothing: nobody is signed in without it.`,
  }
}
