/** Stands where a password's hash would be, for an account whose owner has not chosen one yet: nothing matches it. */
export const noPassword = "!";
