import { download, get, post, type Route, to } from '../../../platform/http/routes.ts'
import { right } from '../../organisation/index.ts'
import { cancelSignup } from '../actions/cancel-signup.ts'
import * as change from '../actions/change-event.ts'
import { confirmSignup, SignupOfEvent } from '../actions/confirm-signup.ts'
import { giveRunner, NewRunner } from '../actions/give-runner.ts'
import { JoinedEvent, joinEvent, leaveEvent } from '../actions/join-event.ts'
import { Attended, addWalkIn, markAttendance, WalkIn } from '../actions/mark-attendance.ts'
import * as pages from '../pages/index.ts'
import * as read from '../queries/event-pages.ts'
import { downloadOwnEvent } from '../queries/public-pages.ts'
import { words } from '../words.ts'

const w = words.en.event
const SEE = right('campaigns.see')
const CHANGE = right('campaigns.change')
const RUN = right('events.run')

const own = ({ id }: { id: string }) => `/events/${id}`
const page = (_: unknown, { event }: { event: string }) => `/events/${event}`
const signups = (_: unknown, { event }: { event: string }) => `/events/${event}#signups`
const door = ({ id }: { id: string }) => `/events/${id}/attendance`
const AGAIN = { again: '/events/:event' }

export const eventRoutes: readonly Route[] = [
  get('/campaigns/:campaign/events/new', CHANGE, read.NewEventOf, read.readNewEvent, pages.EventFormPage),
  post('/campaigns/:campaign/events', CHANGE, change.NewEvent, change.addEvent, to(own, w.added), {
    again: '/campaigns/:campaign/events/new',
  }),
  get('/events/:event', SEE, read.OneEvent, read.readEventPage, pages.EventPage),
  get('/events/:event/edit', CHANGE, read.OneEvent, read.readEventForm, pages.EventFormPage),
  post('/events/:event', CHANGE, change.ChangedEvent, change.changeEvent, to(own, w.saved), {
    again: '/events/:event/edit',
  }),
  post('/events/:event/cancelled', CHANGE, change.CancelledEvent, change.cancelEvent, to(own, w.calledOff), AGAIN),
  post(
    '/events/:event/runners',
    CHANGE,
    NewRunner,
    giveRunner,
    to(
      ({ event }) => `/events/${event}`,
      ({ name }) => w.runnerGiven(name),
    ),
    AGAIN,
  ),
  post(
    '/events/:event/signups/:signup/confirmed',
    CHANGE,
    SignupOfEvent,
    confirmSignup,
    to(signups, w.confirmed),
    AGAIN,
  ),
  post('/events/:event/signups/:signup/cancelled', CHANGE, SignupOfEvent, cancelSignup, to(signups, w.takenOff), AGAIN),
  post('/events/:event/joined', SEE, JoinedEvent, joinEvent, to(page), AGAIN),
  post('/events/:event/left', SEE, JoinedEvent, leaveEvent, to(page, w.left), AGAIN),
  download('/events/:event/calendar.ics', SEE, read.OneEvent, downloadOwnEvent),

  get('/events/:event/attendance', RUN, read.OneEvent, read.readAttendance, pages.AttendancePage),
  post('/events/:event/attendance', RUN, Attended, markAttendance, to(door)),
  post('/events/:event/walk-ins', RUN, WalkIn, addWalkIn, to(door), { again: '/events/:event/attendance' }),
]
