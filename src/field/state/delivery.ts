import { courier } from '../sync/courier.ts'
import { phone } from './phone.ts'

/** Brings what waits to the server; the screen shows while it runs. */
export const delivery = courier((delivering) => phone.set({ delivering }))
