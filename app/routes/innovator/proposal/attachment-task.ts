import type { Shelf } from "~/domain/evidence/desk.server";
import { paths } from "~/site/paths";
import type { Task } from "~/ui/task-list";
import type { Words } from "~/words/words";

type Statuses = Words["proposals"]["overview"]["statuses"];

/** The attachments' line of the task list; none where the edition asks for no files. */
export function attachmentTask(
  says: Words["attachments"],
  statuses: Statuses,
  proposalId: string,
  shelves: readonly Shelf[],
): Task[] {
  if (shelves.length === 0) return [];
  const files = shelves.flatMap((shelf) => shelf.files);
  const missing = shelves.filter((shelf) => shelf.kind.required && shelf.files.length === 0).length;
  const undeclared = files.filter(({ privacy }) => privacy === null).length;
  const task = { href: paths.attachments(proposalId), title: says.title, hint: says.task.hint(files.length) };
  if (missing > 0) return [{ ...task, status: { tone: "neutral", label: says.task.missing(missing) } }];
  if (undeclared > 0) return [{ ...task, status: { tone: "warn", label: says.task.undeclared(undeclared) } }];
  if (files.length === 0) return [{ ...task, status: { tone: "neutral", label: statuses.empty } }];
  return [{ ...task, status: { tone: "done", label: statuses.filled } }];
}
