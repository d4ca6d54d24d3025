/**
 * Defines the plugin's block for the WordPress editor. The editor shows a placeholder card instead of the
 * quiz, and the settings of the block. This script needs no build step.
 */
;(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: make } = element
  const { __ } = i18n
  const text = (name, label) => ({ name, label })
  // Addresses and codes run from left to right in every language.
  const code = (name, label, help) => ({ name, label, help, dir: 'ltr' })
  const FIELDS = [
    text('brand', __('Company name', 'responsibility-check')),
    code('accent', __('Colour', 'responsibility-check'), '#0b5fff'),
    code('cta', __('Address of the button under the result', 'responsibility-check')),
    text('ctaLabel', __('Words on that button', 'responsibility-check')),
    code('locale', __('Language', 'responsibility-check'), 'de'),
    text('label', __('Words on the link', 'responsibility-check')),
    code('height', __('Height kept free, in pixels', 'responsibility-check')),
  ]
  const CHOICES = [
    {
      name: 'start',
      label: __('What comes first', 'responsibility-check'),
      of: {
        check: __('The check', 'responsibility-check'),
        'whose-job': __('The ten jobs', 'responsibility-check'),
      },
    },
    {
      name: 'mode',
      label: __('In the page, or behind a link', 'responsibility-check'),
      of: {
        inline: __('In the page', 'responsibility-check'),
        dialog: __('Behind a link', 'responsibility-check'),
      },
    },
    {
      name: 'scheme',
      label: __('Light or dark', 'responsibility-check'),
      of: {
        auto: __('As the page and the visitor’s device', 'responsibility-check'),
        light: __('Light', 'responsibility-check'),
        dark: __('Dark', 'responsibility-check'),
      },
    },
  ]
  const fromSettings = __('as in the settings', 'responsibility-check')

  function edit({ attributes, setAttributes }) {
    const common = ({ name, label, help, dir }) => ({
      key: name,
      label,
      help,
      dir,
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
                ...Object.entries(field.of).map(([value, label]) => ({ value, label })),
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
