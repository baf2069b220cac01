/** Opens when first asked, and hands out the same from then on. */
export const once = <T>(open: () => Promise<T>): (() => Promise<T>) => {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}
