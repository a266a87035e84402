/** Whether the browser can keep anything for this page at all. It may still refuse to when asked, as some do in private windows. */
export const canKeep = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator && 'storage' in navigator;
