import type { Moment } from './days.ts'
import { grievances, type ThemeKey } from './grievances.ts'
import { castId } from './ids.ts'
import type { BranchKey } from './organisations.ts'
import { people } from './people.ts'
import { buildingId, doors } from './town.ts'

export type CastStep = { id: string; what: string; owner: string; due: Moment; done: boolean }

export type CastSignUp = {
  id: string
  name: string
  email: string
  person: string | null
  confirmed: boolean
  waiting: boolean
  came: boolean | null
}

export type CastEvent = {
  id: string
  title: string
  about: string
  where: string
  starts: Moment
  ends: Moment
  places: number
  signUps: CastSignUp[]
}

export type CastOutcome = {
  result: 'granted' | 'partly' | 'refused'
  day: number
  what: string
  evidence: string
  /** Who was told, how, and when. */
  told: { person: string; channel: 'email' | 'text' | 'door'; day: number }[]
}

export type CastCampaign = {
  id: string
  key: string
  branch: BranchKey
  theme: ThemeKey
  title: string
  demand: string
  target: string
  why: string
  started: number
  plan: CastStep[]
  events: CastEvent[]
  outcome: CastOutcome | null
}

const step = (name: string, what: string, owner: string, due: Moment, done: boolean): CastStep => ({
  id: castId(`step:${name}`),
  what,
  owner,
  due,
  done,
})

/** Neighbours with an address for letters, in the order of the cast. */
const reachable = (building: string) => {
  const homes = new Set(doors.filter((door) => door.building === buildingId(building)).map((door) => door.id))
  return people.filter((one) => one.email !== null && !one.suppressed && one.door !== null && homes.has(one.door))
}

const signUps = (event: string, building: string, upTo: number): CastSignUp[] =>
  reachable(building)
    .slice(0, upTo)
    .map((one, i) => ({
      id: castId(`sign-up:${event}:${one.key}`),
      name: one.name,
      email: one.email as string,
      person: one.id,
      confirmed: i % 6 !== 5,
      waiting: false,
      came: null,
    }))

const lifts: CastCampaign = {
  id: castId('campaign:lifts'),
  key: 'lifts',
  branch: 'harbour',
  theme: 'lifts',
  title: 'Fix the lifts at Kelp House',
  demand: 'Two new lifts at Kelp House before Christmas, and somebody on every floor to help until then.',
  target: 'Saltmarsh Homes, the housing association that owns Kelp House',
  why: 'Twelve floors, 72 flats, two lifts, and both have been out since the end of September. People miss hospital appointments, children are carried, neighbours are prisoners in their own homes.',
  started: -19,
  plan: [
    step(
      'lifts-letter',
      'Hand in the letter of the 12th floor at the office of Saltmarsh Homes',
      'bruno',
      { day: -12 },
      true,
    ),
    step(
      'lifts-round',
      'Go round the upper floors once more: who needs help with shopping?',
      'chen',
      { day: -5 },
      true,
    ),
    step('lifts-meeting', 'Meeting in the hall of Kelp House', 'farid', { day: 9, time: '18:30' }, false),
    step('lifts-council', 'Speak at the housing committee of the council', 'amira', { day: 16, time: '17:00' }, false),
    step('lifts-press', 'Invite the Saltmarsh Echo to climb the stairs with us', 'dora', { day: 18 }, false),
  ],
  events: [
    {
      id: castId('event:kelp-house-meeting'),
      title: 'Meeting: lifts at Kelp House',
      about: 'What Saltmarsh Homes answered, and what we do next. Tea, and somebody to look after children.',
      where: 'Hall of Kelp House, ground floor',
      starts: { day: 9, time: '18:30' },
      ends: { day: 9, time: '20:00' },
      places: 40,
      signUps: signUps('kelp-house-meeting', 'kelp-house', 18),
    },
  ],
  outcome: null,
}

/** The people of the heating's theme whom the record lets us tell, and how each of them was told. */
const toldOfHeating = grievances
  .filter((one) => one.theme === 'heating' && one.person !== null && one.building === buildingId('harbour-court'))
  .flatMap((one) => {
    const raiser = people.find((person) => person.id === one.person)
    const consent = raiser?.consents.find((agreed) => agreed.purpose === 'report-back' && agreed.channel !== 'phone')
    return raiser && consent
      ? [{ person: raiser.id, channel: consent.channel as 'email' | 'text' | 'door', day: -250 }]
      : []
  })

const heating: CastCampaign = {
  id: castId('campaign:heating'),
  key: 'heating',
  branch: 'harbour',
  theme: 'heating',
  title: 'Heating on in Harbour Court',
  demand: 'A new boiler for all 30 flats, and £200 for each household for the weeks in the cold.',
  target: 'Saltmarsh Homes, the housing association that owns Harbour Court',
  why: 'Thirty flats without heating or hot water from New Year on, eleven degrees in the kitchens.',
  started: -284,
  plan: [
    step('heating-list', 'Write down the temperature in every kitchen for a week', 'bruno', { day: -280 }, true),
    step(
      'heating-sit',
      'Wait in the warm office of Saltmarsh Homes, all of us, until somebody comes',
      'dora',
      { day: -268, time: '10:00' },
      true,
    ),
  ],
  events: [
    {
      id: castId('event:warm-office'),
      title: 'A morning in a warm office',
      about: 'We bring chairs, the children and the thermometers.',
      where: 'Office of Saltmarsh Homes, 14 Market Street',
      starts: { day: -268, time: '10:00' },
      ends: { day: -268, time: '12:00' },
      places: 30,
      signUps: signUps('warm-office', 'harbour-court', 12).map((one, i) => ({
        ...one,
        confirmed: true,
        came: i % 5 !== 3,
      })),
    },
  ],
  outcome: {
    result: 'granted',
    day: -256,
    what: 'The new boiler has run since the 12th. £200 were taken off the rent of each of the 30 flats.',
    evidence: 'Letter of Saltmarsh Homes to the branch, and the engineer’s certificate on the notice board.',
    told: toldOfHeating,
  },
}

export const campaigns = [lifts, heating]
