import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'preact'

/** `primary`: filled, for the main action of a screen. `line` (outlined) and `quiet`: for other actions. */
type Look = 'primary' | 'line' | 'quiet'

interface ButtonLook {
  /** An additional CSS class from the parent block. */
  place?: string | undefined
  look?: Look | undefined
  size?: 'small' | 'big' | undefined
}

interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes, 'class' | 'size' | 'ref'> {
  /** A ref to the button element, for a caller that focuses the button. */
  elementRef?: Ref<HTMLButtonElement>
}

interface LinkProps extends ButtonLook, Omit<AnchorHTMLAttributes, 'class' | 'size' | 'ref'> {
  href: string
}

/** Returns the class names of a button. */
function classOf({ look = 'primary', size, place }: ButtonLook): string {
  const lookClass = look === 'primary' ? '' : ` button--${look}`
  return `button${lookClass}${size === undefined ? '' : size === 'small' ? ' button--small' : ' button--big'}${place ? ` ${place}` : ''}`
}

/** A button. It submits a form only if `type` is "submit". */
export function Button({ look, size, place, elementRef = null, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} class={classOf({ look, size, place })} ref={elementRef} {...rest} />
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, place, children, ...rest }: LinkProps) {
  return (
    <a class={classOf({ look, size, place })} {...rest}>
      {children}
    </a>
  )
}
