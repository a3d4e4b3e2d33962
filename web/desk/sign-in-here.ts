/** The sign-in of the staff, which leads back to this page. */
export const signInHere = (): string =>
  `/sign-in?${new URLSearchParams({ as: 'staff', next: location.pathname + location.search }).toString()}`;
