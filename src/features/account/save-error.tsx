/** Why a change was not kept. */
export function SaveError({ error }: { error: string | undefined }) {
  return (
    <p role="alert" className="text-note font-medium text-tomato empty:hidden">
      {error}
    </p>
  )
}
