import type { Sentence } from '../room.ts'

export const refusals: Record<string, Sentence> = {
  'backup.not-ours': ({ file }) => `${file} is not a backup of Holdfast.`,
  'backup.missing': ({ file }) => `There is no file ${file}, or it may not be read.`,
  'backup.damaged': ({ file, what }) =>
    `${file} is damaged or was cut off (${what}). Nothing was restored. Use another copy of this backup.`,
  'backup.too-new': ({ file }) =>
    `${file} was made by a newer Holdfast than this one. Update Holdfast first, then restore.`,
  'backup.other-history': ({ file, migration }) =>
    `${file} was made by another line of Holdfast: its migration ${migration} differs from ours. Restore it with the version that made it.`,
  'backup.sealed': ({ file }) =>
    `${file} is sealed. Give the file that holds its secret key, the one that backup-key printed: --key FILE`,
  'backup.wrong-key': ({ file }) => `This secret key does not open ${file}. Give the one that belongs to it.`,
  'backup.bad-key': ({ file }) => `${file} holds no secret key: one line in it must begin with AGE-SECRET-KEY-1.`,
  'backup.needs-secrets': () =>
    'This backup was not sealed, so the keys of the server are not in it. Give the secrets.json that lay in its data folder: --secrets FILE. If it is lost, say --without-secrets: then nothing knows any more who asked not to be contacted or was erased, and what phones have not sent yet can’t be read.',
  'backup.wrong-secrets': ({ file }) =>
    `${file} holds the keys of another server. Give the secrets.json that lay in the data folder of the server that made this backup.`,
  'backup.folder-not-empty': ({ folder, what }) =>
    `${folder} is not empty (${what}). A backup is restored into an empty folder: set HOLDFAST_DATA to a new one.`,
  'backup.database-not-empty': ({ table }) =>
    `The database in DATABASE_URL is not empty (it has the table ${table}). A backup is restored into an empty database: make a new one.`,
  'backup.restore-unfinished': ({ folder }) =>
    `A restore into ${folder} was broken off. Run the restore again, or empty the folder.`,
}
