import type { Room } from './platform/room.ts'
import { room as campaigns } from './rooms/campaigns/index.ts'
import { room as listening } from './rooms/listening/index.ts'
import { room as messages } from './rooms/messages/index.ts'
import { room as organisation } from './rooms/organisation/index.ts'
import { room as people } from './rooms/people/index.ts'
import { room as places } from './rooms/places/index.ts'

/** The rooms, lowest first. A room imports only rooms above it in this list, and only through their door. */
export const rooms: readonly Room[] = [organisation, people, places, messages, listening, campaigns]
