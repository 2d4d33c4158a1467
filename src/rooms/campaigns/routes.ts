import type { Route } from '../../platform/http/routes.ts'
import { branchRoutes } from './routes/branch.ts'
import { eventRoutes } from './routes/events.ts'
import { publicRoutes } from './routes/public.ts'

/** For the branch; for those who run an event; for everybody. */
export const routes: readonly Route[] = [...branchRoutes, ...eventRoutes, ...publicRoutes]
