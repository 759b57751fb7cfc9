import { addDemoAccounts } from "./base-accounts";
import { demoAccounts } from "./demo-accounts";
import { examplePeople } from "./facts/example-people";
import { cycled, type Seeding } from "./seeding";

type Staff = { innovator: string; head: string };

/** The e-mails of a unit's innovator and head. */
export function staffOf(unit: string): Staff {
  return {
    innovator: accountOf(unit, "innovator") ?? `inovator.${unit}@contoh.example`,
    head: accountOf(unit, "unit_head") ?? `kepala.${unit}@contoh.example`,
  };
}

/** Opens the accounts that are still missing. */
export async function ensureStaff(seeding: Seeding, units: readonly string[], moment: Date) {
  for (const unit of new Set(units)) {
    const { innovator, head } = staffOf(unit);
    const wanted = [
      { email: innovator, name: exampleName(seeding.people.size), role: "innovator" as const, what: "", unit },
      { email: head, name: exampleName(seeding.people.size + 1), role: "unit_head" as const, what: "", unit },
    ];
    await addDemoAccounts(
      seeding,
      wanted.filter(({ email }) => !seeding.people.has(email)),
      moment,
    );
  }
}

/** The first round through the list gives its names, later rounds mix first and last names. */
export function exampleName(place: number): string {
  const round = Math.floor(place / examplePeople.length);
  const person = cycled(examplePeople, place);
  const other = cycled(examplePeople, place + round * 5);
  const name = round === 0 ? person : `${person.split(" ")[0]} ${other.split(" ").at(-1)}`;
  return `${name} (CONTOH)`;
}

function accountOf(unit: string, role: string): string | undefined {
  return demoAccounts.find((account) => account.unit === unit && account.role === role)?.email;
}
