/** The name by which Background Sync calls the service worker. */
export const SYNC_TAG = 'holdfast-deliver'
