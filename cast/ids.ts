import { v5 } from 'uuid'

const SALTMARSH = '5a17a25b-0000-4000-8000-00000000ca57'

/** The id of a thing of the cast, made from its name, so that it is the same in every test, sample and screenshot. */
export const castId = (name: string): string => v5(name, SALTMARSH)
