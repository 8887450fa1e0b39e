import ipaddr from "ipaddr.js";

/** Who can be reached under an address. `reserved` is nobody's: it is never asked. */
export type AddressKind = "loopback" | "private" | "link-local" | "public" | "reserved";

const KINDS: Readonly<Record<string, AddressKind>> = {
  unicast: "public",
  loopback: "loopback",
  // 0.0.0.0 and :: lead to this machine.
  unspecified: "loopback",
  private: "private",
  uniqueLocal: "private",
  carrierGradeNat: "private",
  linkLocal: "link-local",
};

/** A cloud's own service under an address that looks public (Azure's wire server). */
const CLOUD_SERVICES = new Set(["168.63.129.16"]);

/**
 * What kind of address an IP address is: `10.0.0.1`, `::1`, `fe80::1%eth0`. IPv4 inside of IPv6 counts as
 * the IPv4 address (`::ffff:127.0.0.1`, `::127.0.0.1`), and addresses that a translator turns into
 * another one (NAT64, 6to4, Teredo) are `reserved`. Text that is no address is `reserved` as well.
 */
export function addressKind(text: string): AddressKind {
  const bare = text.replace(/^\[(.*)\]$/, "$1").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return "reserved";
  const address = embeddedAddress(ipaddr.process(bare));
  if (CLOUD_SERVICES.has(address.toString())) return "link-local";
  return KINDS[address.range()] ?? "reserved";
}

/** The IPv4 address of the deprecated form `::1.2.3.4`; `::` and `::1` stay what they are. */
function embeddedAddress(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address;
  const { parts } = address;
  const [high = 0, low = 0] = parts.slice(6);
  if (parts.slice(0, 6).some((part) => part !== 0) || (high === 0 && low <= 1)) return address;
  return new ipaddr.IPv4([high >> 8, high & 255, low >> 8, low & 255]);
}

/** The IP address that a URL names itself, or undefined where it names a host to be looked up. */
export function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(host) ? host : undefined;
}
