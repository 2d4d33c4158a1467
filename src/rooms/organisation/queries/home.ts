import type { At } from '../../../platform/at.ts'
import type { TaskItem } from '../../../platform/room.ts'

/** What waits for the viewer, from every room: the urgent first, then by the date due. Nothing for a stranger. */
export async function readFront(at: At): Promise<{ signedIn: boolean; tasks: TaskItem[] }> {
  if (at.scope.kind !== 'account') return { signedIn: false, tasks: [] }
  const tasks: TaskItem[] = []
  for (const source of at.house.tasks) tasks.push(...(await source(at)))
  const when = (task: TaskItem) => task.due?.getTime() ?? Number.MAX_SAFE_INTEGER
  tasks.sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false) || when(a) - when(b))
  return { signedIn: true, tasks }
}
