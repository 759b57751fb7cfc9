import type { Check } from "~/domain/submission/check";
import { paths } from "~/site/paths";
import type { Task } from "~/ui/task-list";
import type { Words } from "~/words/words";

/** The line of the task list that leads to the continuation. */
export function continuationTask(
  proposalId: string,
  checks: readonly Check[],
  isDeclared: boolean,
  { title, taskHint, optional, declared, blocked }: Words["continuation"],
): Task {
  const refused = checks.some(({ code, met }) => code === "prior-awards" && !met);
  const calm: Task["status"] = isDeclared ? { tone: "done", label: declared } : { tone: "neutral", label: optional };
  return {
    href: paths.continuation(proposalId),
    title,
    hint: taskHint,
    status: refused ? { tone: "danger", label: blocked } : calm,
  };
}
