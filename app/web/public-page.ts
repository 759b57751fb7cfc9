/** Opts a public page in to the page cache; what it shows must be the same for everyone who is not signed in. */
export const publicHeaders = { "Cache-Control": "public, max-age=0, must-revalidate" };
