import { createContext } from 'preact'

/** The title of the page, so that what stands on it need not say the same again. */
export const PageTitle = createContext('')
