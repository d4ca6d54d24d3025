import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'preact'

/** `primary`: filled, for the main action of a screen. `line` (outlined) and `quiet`: for other actions. */
type Look = 'primary' | 'line' | 'quiet'

interface ButtonLook {
  /** An additional CSS class from the parent block. */
  class?: string | undefined
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

function classOf({ look = 'primary', size, class: blockClass }: ButtonLook): string {
  const lookClass = look === 'primary' ? '' : ` button--${look}`
  return `button${lookClass}${size === undefined ? '' : size === 'small' ? ' button--small' : ' button--big'}${blockClass ? ` ${blockClass}` : ''}`
}

/** A button. It submits a form only if `type` is "submit". */
export function Button({
  look,
  size,
  class: blockClass,
  elementRef = null,
  type = 'button',
  ...rest
}: ButtonProps) {
  return <button type={type} class={classOf({ look, size, class: blockClass })} ref={elementRef} {...rest} />
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, class: blockClass, children, ...rest }: LinkProps) {
  return (
    <a class={classOf({ look, size, class: blockClass })} {...rest}>
      {children}
    </a>
  )
}
