import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** What stands behind the path of this page's address: `#devices`. Follows the back key of the browser. */
export function useAddress(): ReadonlySignal<string> {
  const hash = useSignal(location.hash)
  useEffect(() => {
    const follow = () => {
      hash.value = location.hash
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [hash])
  return hash
}
