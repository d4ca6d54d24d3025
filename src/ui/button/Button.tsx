import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'preact'

/** Filled for the one thing to do on a screen, outlined or quiet for what else can be done. */
type Look = 'primary' | 'line' | 'quiet'

interface ButtonLook {
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
function classOf({ look = 'primary', size }: ButtonLook): string {
  const lookClass = look === 'primary' ? '' : ` btn--${look}`
  return `btn${lookClass}${size === undefined ? '' : size === 'small' ? ' btn--s' : ' btn--big'}`
}

/** A button. It sends no form unless `type` is "submit". */
export function Button({ look, size, elementRef = null, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} class={classOf({ look, size })} ref={elementRef} {...rest} />
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, children, ...rest }: LinkProps) {
  return (
    <a class={classOf({ look, size })} {...rest}>
      {children}
    </a>
  )
}
