<?php
/**
 * The element and its script, as the quiz site's own page of snippets prints them.
 *
 * @package ResponsibilityCheck
 */

namespace ResponsibilityCheck;

defined( 'ABSPATH' ) || exit;

/** The language of the page as a tag: "de-CH" for WordPress's "de_CH_informal". The quiz opens in it if its site has it. */
function page_language(): string {
	preg_match( '/^[a-z]+(?:_[A-Z]{2})?/', get_locale(), $found );
	return read_value( 'language', str_replace( '_', '-', $found[0] ?? '' ) );
}

/** The height kept free: what was set, or enough for every question or job. The words of other languages are longer than English ones. */
function room( array $set, bool $is_ten ): string {
	if ( isset( $set['height'] ) ) {
		return $set['height'] . 'px';
	}
	if ( $is_ten ) {
		return 'max(890px,1410px - 110vw,2540px - 425vw)';
	}
	return preg_match( '/^(?:en\b|$)/i', $set['locale'] )
		? 'max(1240px,1820px - 55vw,2940px - 250vw)'
		: 'max(1320px,2010px - 55vw,3430px - 320vw)';
}

/** Adds the script of the element: the plugin's own, or that of the quiz site if the plugin was copied from the repository, which has none. */
function enqueue_loader( string $site ): void {
	$own = is_readable( __DIR__ . '/loader.js' );
	wp_enqueue_script( 'responsibility-check', $own ? plugins_url( 'loader.js', __FILE__ ) : $site . 'embed/v1.js', array(), $own ? VERSION : null, array( 'strategy' => 'async', 'in_footer' => true ) );
}

/** The element's markup, every value escaped; the script comes once, by WordPress. Values of the post win over the settings, but for `SITE_ONLY`. */
function snippet( array $given ): string {
	$own = array_diff_key( $given, array_flip( SITE_ONLY ) );
	$set = array_merge( read_fields( get_option( OPTION ) ), read_fields( $own ) );
	if ( empty( $set['src'] ) ) {
		return current_user_can( 'manage_options' )
			? '<p>' . esc_html__( 'Responsibility Check: give the address of your quiz site under Settings. Only administrators see this.', 'responsibility-check' ) . '</p>'
			: '';
	}
	$site = $set['src'];
	enqueue_loader( $site );

	$is_ten     = isset( $set['start'] ) && 'whose-job' === $set['start'];
	$page       = $is_ten ? 'whose-job/' : 'quiz/';
	$label      = isset( $set['label'] ) ? $set['label'] : ( $is_ten ? __( 'Ten jobs, one minute', 'responsibility-check' ) : __( 'Take the check', 'responsibility-check' ) );
	$is_dialog  = isset( $set['mode'] ) && 'dialog' === $set['mode'];
	$attributes = ' src="' . esc_url( $site . 'frame/' . $page ) . '"';
	if ( ! isset( $set['locale'] ) ) {
		$set['locale'] = page_language();
	}
	foreach ( array_filter( array_diff_key( $set, array_flip( array( 'src', 'label', 'height' ) ) ) ) as $name => $value ) {
		$attributes .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	if ( ! $is_dialog ) {
		$attributes .= ' style="display:block;min-height:' . esc_attr( room( $set, $is_ten ) ) . '"';
	}
	return '<responsibility-check' . $attributes . '><a href="' . esc_url( $site . $page ) . '">' . esc_html( $label ) . '</a></responsibility-check>';
}

/** [responsibility_check brand="Acme IT" accent="#0b5fff"]; an underscore may stand for the hyphen in a name. */
function shortcode( $given ): string {
	$named = array();
	foreach ( (array) $given as $name => $value ) {
		$named[ str_replace( '_', '-', $name ) ] = $value;
	}
	return snippet( $named );
}

/** The block: its attributes are the element's, with capitals instead of hyphens. */
function register_block(): void {
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
}

/** What the block prints. */
function block( array $attributes ): string {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$named[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
	}
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), snippet( $named ) );
}

/** The quiz's address, or that of the ten jobs, on a line of its own becomes the quiz or the ten jobs: WordPress would else frame it so tightly that no PDF can be made. */
function register_address(): void {
	$set = read_fields( get_option( OPTION ) );
	if ( isset( $set['src'] ) ) {
		$pattern = '#^' . preg_quote( $set['src'], '#' ) . '(?:([a-z]{2,3}(?:-[a-z0-9]+)*)/)?(?:(quiz|whose-job)/?)?$#iD';
		$starts  = array( 'quiz' => 'check', 'whose-job' => 'whose-job' );
		wp_embed_register_handler( 'responsibility-check', $pattern, static fn( $found ) => snippet( array_filter( array( 'locale' => $found[1] ?? '', 'start' => $starts[ strtolower( $found[2] ?? '' ) ] ?? '' ) ) ) );
	}
}
