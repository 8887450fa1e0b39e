const WEI_DECIMALS = 18;

/** Writes wei as ETH with no needless zero: 700000000000000000n is `0.7 ETH`. */
export function formatPrice(wei: bigint): string {
  const digits = wei.toString().padStart(WEI_DECIMALS + 1, "0");
  const whole = digits.slice(0, -WEI_DECIMALS);
  const fraction = digits.slice(-WEI_DECIMALS).replace(/0+$/, "");
  return fraction === "" ? `${whole} ETH` : `${whole}.${fraction} ETH`;
}
