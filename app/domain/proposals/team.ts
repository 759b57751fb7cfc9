import type { Verdict } from "~/domain/kernel/reasons";
import type { TeamMember } from "./proposal";

export const mostMembers = 10;

/** A team may still be without its leader, but never has two. */
export function checkTeam(team: readonly TeamMember[]): Verdict {
  const named = team.every(({ name }) => name.trim() !== "");
  const leaders = team.filter(({ role }) => role === "lead").length;
  return named && leaders <= 1 && team.length <= mostMembers ? undefined : "team-too-large";
}
