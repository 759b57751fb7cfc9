/** Whether the portal is reached by HTTPS: then a cookie can be bound to this very host. */
export const overHttps = process.env.PUBLIC_URL?.startsWith("https:") ?? false;

/** A browser takes a name that begins with __Host- only over HTTPS, from this host and for all of its paths. */
export const sessionCookieName = overHttps ? "__Host-sesi" : "sesi";
export const languageCookieName = "bahasa";
