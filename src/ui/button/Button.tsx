import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'preact'

/** Filled for the one thing to do on a screen, outlined or quiet for what else can be done. */
type Look = 'primary' | 'line' | 'quiet'

interface ButtonLook {
  /** The class that the block around it gives it. */
  place?: string | undefined
  look?: Look | undefined
  size?: 'small' | 'big' | undefined
}

interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes, 'class' | 'size' | 'ref'> {
  /** For a caller that moves the focus here. */
  elementRef?: Ref<HTMLButtonElement>
}

interface LinkProps extends ButtonLook, Omit<AnchorHTMLAttributes, 'class' | 'size' | 'ref'> {
  href: string
}

/** The class names of a button. Also for static pages, which have no component of it. */
function classOf({ look = 'primary', size, place }: ButtonLook): string {
  const lookClass = look === 'primary' ? '' : ` button--${look}`
  return `button${lookClass}${size === undefined ? '' : size === 'small' ? ' button--small' : ' button--big'}${place ? ` ${place}` : ''}`
}

/** A button. It sends no form unless `type` is "submit". */
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
