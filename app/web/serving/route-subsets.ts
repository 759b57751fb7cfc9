/** What Remix knows of a route; its own path may be one of several that make the whole. */
type Route = { id: string; parentId?: string | undefined; path?: string | undefined };
type Routes<R extends Route> = Record<string, R>;

/** How many parts of an address are looked at. */
const depth = 2;

/**
 * Remix matches each address against all routes, three times for every request. The answer is those that can match this
 * one by its first parts, with the layouts around them and whatever takes every address: the same match, found sooner.
 */
export function makeSubsets<R extends Route>(routes: Routes<R>) {
  const all = Object.values(routes);
  const parents = new Set(all.map(({ parentId }) => parentId));
  const leaves = all.filter(({ id }) => !parents.has(id)).map((route) => ({ route, parts: partsOf(wholePath(route)) }));
  const made = new Map<string, Routes<R>>();

  return function subsetFor(pathname: string): Routes<R> {
    const asked = partsOf(pathname.replace(/\.data$/, ""));
    const fitting = leaves.filter(({ parts }) => canMatch(parts, asked)).map(({ route }) => route);
    const key = fitting.map(({ id }) => id).join(" ");
    const subset = made.get(key) ?? Object.fromEntries(fitting.flatMap(withParents).map((route) => [route.id, route]));
    made.set(key, subset);
    return subset;
  };

  function wholePath(route: R): string {
    const parent = parentOf(route);
    return `${parent ? wholePath(parent) : ""}/${route.path ?? ""}`;
  }

  function withParents(route: R): R[] {
    const parent = parentOf(route);
    return parent ? [...withParents(parent), route] : [route];
  }

  function parentOf({ parentId }: R): R | undefined {
    return parentId === undefined ? undefined : routes[parentId];
  }
}

/** The first parts of a path, as Remix compares them: decoded and in any case. */
function partsOf(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  return parts.slice(0, depth).map((part) => decodeURIComponent(part).toLowerCase());
}

function canMatch(parts: readonly string[], asked: readonly string[]): boolean {
  if (parts[0]?.startsWith("*")) return true;
  return parts.every((part, place) => part.startsWith("*") || part.startsWith(":") || part === asked[place]);
}
