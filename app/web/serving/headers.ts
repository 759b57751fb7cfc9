export type Circumstances = {
  /** Absent where no inline script may run at all, as on cached pages. */
  nonce?: string;
  isHttps: boolean;
};

/** What no page may ask the device for; where it stands may be asked for, to fill in a point on the map. */
const forbidden = ["accelerometer", "camera", "gyroscope", "magnetometer", "microphone", "payment", "usb"];
const permissions = [...forbidden.map((name) => `${name}=()`), "geolocation=(self)"].join(", ");

/** For every response, whatever it carries. */
export function securityHeaders({ nonce, isHttps }: Circumstances): Array<[name: string, value: string]> {
  const headers: Array<[string, string]> = [
    ["Content-Security-Policy", contentSecurityPolicy(nonce)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", permissions],
  ];
  if (isHttps) headers.push(["Strict-Transport-Security", "max-age=31536000; includeSubDomains"]);
  return headers;
}

export function contentSecurityPolicy(nonce: string | undefined): string {
  return [
    "default-src 'none'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}
