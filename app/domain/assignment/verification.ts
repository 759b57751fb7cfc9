import { conflictKey, type Pairing, type Problem } from "./draw";

/**
 * Checks a solver's work by other code than made it: no conflict, nobody twice, every need met, nobody beyond what he or
 * she takes, and what was to stay is there.
 * @throws Error, since a solver that breaks a rule is a fault and no refusal.
 */
export function verifyPairings(problem: Problem, pairings: readonly Pairing[]): void {
  const seen = new Set<string>();
  const readings = new Map<string, number>();
  const loads = new Map(problem.judges.map(({ id, load }) => [id, load ?? 0]));
  for (const { entryId, judgeId } of pairings) {
    const pair = conflictKey(entryId, judgeId);
    if (problem.conflicts.has(pair)) throw new Error(`a judge in conflict was assigned: ${pair}`);
    if (seen.has(pair)) throw new Error(`a judge was assigned twice: ${pair}`);
    seen.add(pair);
    readings.set(entryId, (readings.get(entryId) ?? 0) + 1);
    loads.set(judgeId, (loads.get(judgeId) ?? 0) + 1);
  }
  for (const { entryId, judgeId } of problem.kept ?? []) {
    if (!seen.has(conflictKey(entryId, judgeId))) throw new Error(`${judgeId} no longer reads ${entryId}`);
  }
  for (const { id, most } of problem.judges) {
    const load = loads.get(id) ?? 0;
    if (most !== undefined && load > most) throw new Error(`judge ${id} has ${load} readings and takes ${most}`);
  }
  for (const { id, need } of problem.entries) {
    if (readings.get(id) !== need) throw new Error(`entry ${id} has ${readings.get(id) ?? 0} judges, not ${need}`);
  }
}
