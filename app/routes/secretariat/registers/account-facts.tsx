import type { Person } from "~/domain/accounts/listing.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { Tag } from "~/ui/status";
import { showDay } from "~/words/formats";
import type { Words } from "~/words/words";

/** A role with the unit, stage or edition that it is for. */
export function roleAt(words: Words, { role, place }: Pick<Person["grants"][number], "role" | "place">): string {
  const name = words.statuses.role[role];
  return place ? words.people.roleAt(name, place) : name;
}

export function RoleList({ grants }: Pick<Person, "grants">) {
  const words = useWords();
  if (grants.length === 0) return words.people.noRoles;
  return (
    <ul className="space-y-1">
      {grants.map((grant) => (
        <li key={grant.id}>{roleAt(words, grant)}</li>
      ))}
    </ul>
  );
}

export function TermList({ terms }: Pick<Person, "terms">) {
  if (terms.length === 0) return undefined;
  return (
    <ul className="space-y-1">
      {terms.map((term) => (
        <li key={`${term.unitId} ${term.fromOn}`}>
          <Term term={term} />
        </li>
      ))}
    </ul>
  );
}

export function Term({ term: { unit, fromOn, untilOn } }: { term: Person["terms"][number] }) {
  const { people: says } = useWords();
  const language = useLanguage();
  const from = showDay(language, fromOn);
  return untilOn ? says.agentUntil(unit, from, showDay(language, untilOn)) : says.agentSince(unit, from);
}

export function AccountState({ person }: { person: Pick<Person, "disabledAt" | "isActivated" | "provenAt"> }) {
  const { people: says } = useWords();
  if (person.disabledAt) return <Tag tone="danger">{says.disabled}</Tag>;
  if (person.isActivated && !person.provenAt) return <Tag tone="warn">{says.unproven}</Tag>;
  return person.isActivated ? <Tag tone="done">{says.active}</Tag> : <Tag tone="warn">{says.invited}</Tag>;
}
