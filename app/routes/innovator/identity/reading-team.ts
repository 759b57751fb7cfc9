import type { TeamMember } from "~/domain/proposals/proposal";
import { mostMembers } from "~/domain/proposals/team";
import { typedValue } from "../typed-form";
import { type Reading, readText } from "./reading-field";

/** The rows that say anything; a member with an account and no name goes by the account's. */
export function readTeam(reading: Reading): TeamMember[] {
  const rows = Array.from({ length: mostMembers }, (_, place) => readMember(reading, place));
  const team = rows.flatMap((member, place) => (member ? [{ member, place }] : []));
  const { errors, words } = reading;
  const [, second] = team.filter(({ member }) => member.role === "lead");
  if (second) errors.push({ href: `#memberRole-${second.place}`, text: words.identity.team.twoLeads });
  return team.map(({ member }) => member);
}

function readMember(reading: Reading, place: number): TeamMember | undefined {
  const { typed, words, errors, accounts } = reading;
  const { team: says } = words.identity;
  const account = typedValue(typed, `memberAccount-${place}`);
  const isChangeAgent = typedValue(typed, `memberAgent-${place}`) === "on";
  const name = readText(reading, `memberName-${place}`, 150) ?? accounts.get(account);
  if (account !== "" && !accounts.has(account)) {
    errors.push({ href: `#memberAccount-${place}`, text: says.unknownAccount });
  }
  if (!name && !account && !isChangeAgent) return undefined;
  if (!name && isChangeAgent) errors.push({ href: `#memberName-${place}`, text: says.nameMissing });
  const role = typedValue(typed, `memberRole-${place}`) === "lead" ? "lead" : "member";
  return { name: name ?? "", role, isChangeAgent, userId: account || null };
}
