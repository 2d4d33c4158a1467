export * from './letter.ts'
export * from './phone-links.ts'
export * from './quiet-hours.ts'
