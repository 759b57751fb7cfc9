import type { LoaderFunctionArgs } from "@remix-run/node";
import { eachPerson, type Person } from "~/domain/people/listing.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { type Words, wordsFor } from "~/words/words";
import { roleAt } from "./account-facts";
import { keepers } from "./officers";
import { peopleFilter } from "./people-filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, keepers);
  const words = wordsFor(languageOf(request));
  const { people: says } = words;
  return download(request, {
    name: says.fileName,
    title: says.title,
    now: context.now,
    rows: eachPerson(context, peopleFilter(new URL(request.url).searchParams)),
    columns: [
      { label: says.name, width: 36, value: ({ name }) => name },
      { label: says.email, width: 36, value: ({ email }) => email },
      { label: says.nip, width: 22, value: ({ nip }) => nip },
      { label: says.roles, width: 50, value: ({ grants }) => grants.map((grant) => roleAt(words, grant)).join("; ") },
      { label: says.agent, width: 50, value: ({ terms }) => terms.map((term) => termIn(words, term)).join("; ") },
      { label: says.state, width: 24, value: (person) => stateIn(words, person) },
    ],
  });
}

function termIn({ people: says }: Words, { unit, fromOn, untilOn }: Person["terms"][number]): string {
  return untilOn ? says.agentUntil(unit, fromOn, untilOn) : says.agentSince(unit, fromOn);
}

function stateIn({ people: says }: Words, { disabledAt, isActivated }: Person): string {
  if (disabledAt) return says.disabled;
  return isActivated ? says.active : says.invited;
}
