import { wordsOf } from "~/domain/blind/hiding";
import { tellingOfPerson } from "~/domain/blind/telling";

export type Named = { id: string; name: string };

/**
 * Whom a name may belong to: all words of the shorter name, without titles and degrees, stand in the longer one. A single
 * word belongs only to somebody who has no other.
 */
export function namesakesIn(people: readonly Named[]): (name: string) => string[] {
  const known = people.map(({ id, name }) => ({ id, words: nameWords(name) }));
  const byWord = new Map<string, number[]>();
  for (const [place, { words }] of known.entries()) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), place]);
  }
  return (name) => {
    const words = nameWords(name);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const place of byWord.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return [...shared].flatMap(([place, count]) => {
      const person = known[place];
      if (!person) return [];
      const [less, more] = [Math.min(words.size, person.words.size), Math.max(words.size, person.words.size)];
      return count === less && (less > 1 || more === 1) ? [person.id] : [];
    });
  };
}

function nameWords(name: string): Set<string> {
  return new Set(wordsOf(tellingOfPerson(name).whole.toLocaleLowerCase("id")));
}

/** Where anybody has a mailbox. */
const publicHosts: ReadonlySet<string> = new Set([
  ...["gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.id", "ymail.com", "rocketmail.com"],
  ...["outlook.com", "outlook.co.id", "hotmail.com", "live.com", "icloud.com", "proton.me", "protonmail.com"],
]);

/** Null where somebody has no office in a unit. */
export type Mailbox = { email: string; unitId: string | null };

/**
 * The units that alone use a mail domain, by it: a domain that is also used by other units, or by people of none, is the
 * whole ministry's and tells nothing, nor does one where anybody has a mailbox.
 */
export function unitsByDomain(mailboxes: readonly Mailbox[]): Map<string, string> {
  const users = new Map<string, Set<string | null>>();
  for (const { email, unitId } of mailboxes) {
    const domain = domainOf(email);
    users.set(domain, (users.get(domain) ?? new Set()).add(unitId));
  }
  const alone = new Map<string, string>();
  for (const [domain, [unitId, ...others]] of users) {
    if (unitId && others.length === 0 && !publicHosts.has(domain)) alone.set(domain, unitId);
  }
  return alone;
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}
