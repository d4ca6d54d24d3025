/**
 * Defines the plugin's block for the WordPress editor. The editor shows a placeholder card instead of the
 * quiz, and the settings of the block. This script needs no build step.
 */
;(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: make } = element
  const { __ } = i18n
  const text = (name, label, help) => ({ name, label, help })
  const FIELDS = [
    text('brand', __('Company name', 'responsibility-check')),
    text('accent', __('Colour', 'responsibility-check'), '#0b5fff'),
    text('cta', __('Address of the button under the result', 'responsibility-check')),
    text('ctaLabel', __('Words on that button', 'responsibility-check')),
    text('locale', __('Language', 'responsibility-check'), 'de'),
    text('label', __('Words on the link', 'responsibility-check')),
    text('height', __('Height kept free, in pixels', 'responsibility-check')),
  ]
  const CHOICES = [
    { name: 'start', label: __('What comes first', 'responsibility-check'), of: ['check', 'whose-job'] },
    {
      name: 'mode',
      label: __('In the page, or behind a link', 'responsibility-check'),
      of: ['inline', 'dialog'],
    },
    { name: 'scheme', label: __('Light or dark', 'responsibility-check'), of: ['auto', 'light', 'dark'] },
  ]
  const fromSettings = __('as in the settings', 'responsibility-check')

  function edit({ attributes, setAttributes }) {
    const common = ({ name, label, help }) => ({
      key: name,
      label,
      help,
      value: attributes[name] ?? '',
      onChange: (value) => setAttributes({ [name]: value === '' ? undefined : value }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    })
    const { accent, brand } = attributes
    const colour = /^#[0-9a-f]{6}$/i.test(accent ?? '') ? accent : 'currentColor'
    return [
      make(
        blockEditor.InspectorControls,
        { key: 'settings' },
        make(
          components.PanelBody,
          { title: __('Responsibility Check', 'responsibility-check') },
          make(
            'p',
            null,
            __('Empty fields are as in Settings → Responsibility Check.', 'responsibility-check'),
          ),
          ...FIELDS.map((field) => make(components.TextControl, common(field))),
          ...CHOICES.map((field) =>
            make(components.SelectControl, {
              ...common(field),
              options: [
                { value: '', label: fromSettings },
                ...field.of.map((value) => ({ value, label: value })),
              ],
            }),
          ),
        ),
      ),
      make(
        'div',
        blockEditor.useBlockProps({
          key: 'card',
          style: { border: '1px solid', borderTop: `6px solid ${colour}`, padding: '1.5rem' },
        }),
        make('strong', { style: { display: 'block' } }, __('Responsibility Check', 'responsibility-check')),
        brand && make('span', { style: { display: 'block' } }, brand),
        make('span', null, __('Visitors see the quiz here.', 'responsibility-check')),
      ),
    ]
  }

  blocks.registerBlockType('responsibility-check/quiz', { edit, save: () => null })
})(window.wp)
