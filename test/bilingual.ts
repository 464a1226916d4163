/** `{Signer|Sign}` becomes a unit: target, quote. */
export function bilingual(frontMatter: readonly string[], text: string): string {
  let number = 100
  const head = frontMatter.length === 0 ? '' : `---\n${frontMatter.join('\n')}\n---\n`
  const body = text.replace(/\{([^|{}]*)\|([^{}]*)\}/g, (_, target: string, quote: string) => {
    number++
    return `<span data-ttu-id="fb55e-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="fb55e-${number}">${quote}</span></span>`
  })
  return head + body
}
