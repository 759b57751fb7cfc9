import type { Shelf } from "~/domain/evidence/desk.server";
import type { Check } from "~/domain/submission/check";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { type Task, TaskList } from "~/ui/task-list";
import type { Words } from "~/words/words";
import { attachmentTask } from "./attachment-task";
import { continuationTask } from "./continuation-task";

type Props = {
  proposalId: string;
  sections: ReadonlyArray<{ code: string; title: string; words: number; wordLimit: number }>;
  checks: readonly Check[];
  shelves: readonly Shelf[];
  /** How many there are. */
  indicators: number;
  /** Whether it is declared to carry on an earlier innovation. */
  continues: boolean;
};

/** Everything that a proposal is made of, with how far each part is. */
export function ProposalTasks({ proposalId, sections, checks, shelves, indicators, continues }: Props) {
  const words = useWords();
  const { statuses } = words.proposals.overview;
  return (
    <TaskList
      items={[
        identityTask(words, proposalId, checks),
        indicatorTask(words, proposalId, indicators),
        ...sections.map((section) => sectionTask(words, proposalId, section)),
        ...attachmentTask(words.attachments, statuses, proposalId, shelves),
        continuationTask(proposalId, checks, continues, words.continuation),
      ]}
    />
  );
}

function identityTask({ proposals: { overview } }: Words, proposalId: string, checks: readonly Check[]): Task {
  const described = checks.every(({ place, met }) => place !== "identity" || met);
  return {
    href: paths.identity(proposalId),
    title: overview.identity,
    hint: overview.identityHint,
    status: described
      ? { tone: "done", label: overview.statuses.filled }
      : { tone: "neutral", label: overview.statuses.incomplete },
  };
}

function indicatorTask({ indicators: says, proposals: { overview } }: Words, proposalId: string, count: number): Task {
  return {
    href: paths.indicators(proposalId),
    title: says.task,
    hint: says.taskHint,
    status:
      count === 0 ? { tone: "neutral", label: overview.statuses.empty } : { tone: "done", label: says.count(count) },
  };
}

function sectionTask({ proposals: { overview } }: Words, proposalId: string, section: Props["sections"][number]): Task {
  const { code, title, words, wordLimit } = section;
  const { empty, over, filled } = overview.statuses;
  const status: Task["status"] =
    words === 0
      ? { tone: "neutral", label: empty }
      : words > wordLimit
        ? { tone: "danger", label: over }
        : { tone: "done", label: filled };
  return { href: paths.section(proposalId, code), title, hint: overview.words(words, wordLimit), status };
}
