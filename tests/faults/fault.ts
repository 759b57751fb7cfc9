/** A mistake that somebody could make in a rule that decides, and the tests that must notice it. */
export type Fault = {
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  right: string;
  wrong: string;
  tests: readonly string[];
};

const domain = (name: string) => `tests/domain/${name}.test.ts`;
const routes = (name: string) => `tests/routes/${name}.test.ts`;

export const tested = { domain, routes };
