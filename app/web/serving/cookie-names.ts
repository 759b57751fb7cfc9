export const sessionCookieName = "sesi";
export const languageCookieName = "bahasa";
