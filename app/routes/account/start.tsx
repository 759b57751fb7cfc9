import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Capacity, capacitiesOf } from "~/domain/people/actor";
import { listWaiting } from "~/domain/progress/waiting.server";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { TaskList } from "~/ui/task-list";
import { requireContext } from "~/web/guards.server";
import type { Words } from "~/words/words";
import { doorsFor } from "../shell";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Waiting } from "./waiting";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { actor } = context;
  return { name: actor.name, roles: capacitiesOf(actor), waiting: await listWaiting(context) };
}

/** To whom work comes by itself. */
const waitedFor: readonly Capacity[] = [
  "innovator",
  "collaborator",
  "unit_admin",
  "unit_head",
  "secretariat",
  "judge",
  "panel_chair",
  "authority",
  "system_admin",
];

export const meta = titled((words) => words.nav.start);

export default function Start() {
  const { name, roles, waiting } = useLoaderData<typeof loader>();
  const words = useWords();
  const { start } = words.account;
  const doors = doorsFor(roles);
  return (
    <>
      <PageHeading title={start.title(name)} lead={doors.length > 0 ? start.lead : undefined} />
      {roles.length === 0 && <Empty title={start.nothing}>{start.nothingText}</Empty>}
      {(waiting.length > 0 || roles.some((role) => waitedFor.includes(role))) && (
        <Waiting waiting={waiting} isOfficer={roles.includes("secretariat")} />
      )}
      {doors.length > 0 && <SectionHeading title={words.progress.doorsTitle} />}
      <TaskList
        items={doors.map(({ href, label, roles: asked }) => ({
          href,
          title: label(words.nav),
          hint: start.doors[hintOf(href)],
          status: {
            tone: "neutral",
            label: asked
              .filter((role) => roles.includes(role))
              .map((role) => capacityName(words, role))
              .join(", "),
          },
        }))}
      />
    </>
  );
}

function capacityName({ statuses, collaboration }: Words, standing: Capacity): string {
  return standing === "collaborator" ? collaboration.standing : statuses.role[standing];
}

type Hint = keyof Words["account"]["start"]["doors"];

function hintOf(href: string): Hint {
  const hints: Record<string, Hint> = {
    [paths.proposals]: "proposals",
    [paths.unit]: "unit",
    [paths.secretariat]: "secretariat",
    [paths.assignments]: "assignments",
    [paths.plenary]: "plenary",
    [paths.nominations]: "nominations",
    [paths.people]: "people",
    [paths.audit]: "audit",
  };
  return hints[href] ?? "proposals";
}
