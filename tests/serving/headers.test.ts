import { expect, test } from "vitest";
import { securityHeaders } from "../../app/web/serving/headers";

test("a nonce is allowed next to our own scripts, and only where there is one", () => {
  const policyOf = (nonce?: string) =>
    new Map(securityHeaders({ nonce, isHttps: false })).get("Content-Security-Policy");

  expect(policyOf("abc")).toContain("script-src 'self' 'nonce-abc';");
  expect(policyOf()).toContain("script-src 'self';");
  expect(policyOf()).toContain("default-src 'none'");
  expect(policyOf()).not.toMatch(/unsafe|\*/);
});

test("only a request over https is told to stay there", () => {
  const names = (isHttps: boolean) => securityHeaders({ isHttps }).map(([name]) => name);

  expect(names(true)).toContain("Strict-Transport-Security");
  expect(names(false)).not.toContain("Strict-Transport-Security");
});

test("only our own pages may ask where the device is, and nobody for its camera", () => {
  const permissions = new Map(securityHeaders({ isHttps: false })).get("Permissions-Policy")?.split(", ");

  expect(permissions).toContain("geolocation=(self)");
  expect(permissions).toContain("camera=()");
  expect(permissions?.filter((one) => !one.endsWith("=()"))).toEqual(["geolocation=(self)"]);
});
