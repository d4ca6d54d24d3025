<?php
/**
 * What can be set, how each value is read, and what is refused. Everything that was typed comes through here.
 *
 * @package ResponsibilityCheck
 */

namespace ResponsibilityCheck;

defined( 'ABSPATH' ) || exit;

const OPTION = 'responsibility_check';

/** Where code comes from and where data go. Administrators set these for the site; a post cannot, whoever wrote it. */
const SITE_ONLY = array( 'src', 'privacy', 'lead-endpoint', 'results' );

/** Every field: its kind, its label and, where it needs one, a sentence. Names are those of the element's attributes. */
function fields(): array {
	return array(
		'src'           => array( 'site', __( 'Address of your quiz site', 'responsibility-check' ), __( 'For example https://check.example.com/. The address of the quiz or of its frame will do as well.', 'responsibility-check' ) ),
		'brand'         => array( 'text60', __( 'Company name', 'responsibility-check' ), '' ),
		'accent'        => array( 'colour', __( 'Colour', 'responsibility-check' ), __( 'Six digits, like #0b5fff. The quiz darkens it where it could not be read.', 'responsibility-check' ) ),
		'logo'          => array( 'https', __( 'Address of the logo', 'responsibility-check' ), '' ),
		'cta'           => array( 'link', __( 'Address of the button under the result', 'responsibility-check' ), __( 'A page, or mailto: or tel:.', 'responsibility-check' ) ),
		'cta-label'     => array( 'text40', __( 'Words on that button', 'responsibility-check' ), '' ),
		'privacy'       => array( 'https', __( 'Address of your privacy notice', 'responsibility-check' ), '' ),
		'lead-endpoint' => array( 'https', __( 'Where contact requests are sent', 'responsibility-check' ), __( 'An address that takes JSON. Empty: the quiz asks nobody for contact details.', 'responsibility-check' ) ),
		'results'       => array( 'none|summary|answers', __( 'What this page’s scripts may learn of a result', 'responsibility-check' ), '' ),
		'start'         => array( 'check|whose-job', __( 'What comes first', 'responsibility-check' ), __( 'The check, or the ten jobs, which take a minute and lead to the check.', 'responsibility-check' ) ),
		'scheme'        => array( 'auto|light|dark', __( 'Light or dark', 'responsibility-check' ), '' ),
		'mode'          => array( 'inline|dialog', __( 'In the page, or behind a link', 'responsibility-check' ), '' ),
		'locale'        => array( 'language', __( 'Language', 'responsibility-check' ), __( 'For example de. Empty: the language of the page, if your quiz site has it.', 'responsibility-check' ) ),
		'frame-title'   => array( 'text60', __( 'Title of the frame, for screen readers', 'responsibility-check' ), '' ),
		'label'         => array( 'text60', __( 'Words on the link', 'responsibility-check' ), __( 'The link opens the dialog. Visitors also see it if the quiz can’t load.', 'responsibility-check' ) ),
		'height'        => array( 'height', __( 'Height kept free, in pixels', 'responsibility-check' ), __( 'So that nothing below the quiz moves. Empty: enough for every question.', 'responsibility-check' ) ),
	);
}

/** The choices of a field, or none where it is not a choice. */
function choices( string $kind ): array {
	return false === strpos( $kind, '|' ) ? array() : explode( '|', $kind );
}

/** What a choice is called. */
function choice_label( string $choice ): string {
	$labels = array(
		'none'      => __( 'Nothing', 'responsibility-check' ),
		'summary'   => __( 'The scores', 'responsibility-check' ),
		'answers'   => __( 'The scores and the answers', 'responsibility-check' ),
		'check'     => __( 'The check', 'responsibility-check' ),
		'whose-job' => __( 'The ten jobs', 'responsibility-check' ),
		'auto'      => __( 'As the page and the visitor’s device', 'responsibility-check' ),
		'light'     => __( 'Light', 'responsibility-check' ),
		'dark'      => __( 'Dark', 'responsibility-check' ),
		'inline'    => __( 'In the page', 'responsibility-check' ),
		'dialog'    => __( 'Behind a link', 'responsibility-check' ),
	);
	return $labels[ $choice ];
}

/** A whole address with one of these schemes, a host and no user, or an empty text. `esc_url_raw` alone lets `//host` pass. */
function read_url( string $value, array $schemes ): string {
	$url   = esc_url_raw( $value, $schemes );
	$parts = wp_parse_url( $url );
	$whole = is_array( $parts ) && ! empty( $parts['host'] ) && in_array( strtolower( $parts['scheme'] ?? '' ), $schemes, true );
	return $whole && strlen( $url ) <= 2048 && ! isset( $parts['user'] ) ? $url : '';
}

/** An https address, or an empty text. */
function read_https( string $value ): string {
	return read_url( $value, array( 'https' ) );
}

/** The quiz site's address with a slash at its end, from that of its quiz, its ten jobs or their frames too. Plain http only on this machine. */
function read_site( string $value ): string {
	$near = preg_match( '/^(?:localhost|127\.0\.0\.1|.+\.localhost)$/D', (string) wp_parse_url( $value, PHP_URL_HOST ) );
	$url  = $near ? read_url( $value, array( 'http', 'https' ) ) : read_https( $value );
	$url  = preg_replace( '/[?#].*$/sD', '', $url );
	return '' === $url ? '' : trailingslashit( preg_replace( '#/(?:frame/)?(?:quiz|whose-job)/?$#D', '', $url ) );
}

/** One value as its field may hold it; an empty text where it may not. */
function read_value( string $kind, $value ): string {
	$text = is_scalar( $value ) ? trim( wp_check_invalid_utf8( (string) $value ) ) : '';
	switch ( $kind ) {
		case 'site':
			return read_site( $text );
		case 'https':
			return read_https( $text );
		case 'link':
			$url = esc_url_raw( $text, array( 'https', 'mailto', 'tel' ) );
			return preg_match( '/^(?:mailto|tel):/D', $url ) ? substr( $url, 0, 2048 ) : read_https( $text );
		case 'colour':
			return preg_match( '/^#[0-9a-f]{6}$/iD', $text ) ? strtolower( $text ) : '';
		case 'language':
			return preg_match( '/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/iD', $text ) ? $text : '';
		case 'height':
			return preg_match( '/^\d{3,4}$/D', $text ) && $text >= 200 && $text <= 2000 ? $text : '';
		case 'text40':
		case 'text60':
			return mb_substr( sanitize_text_field( $text ), 0, (int) substr( $kind, 4 ) );
		default:
			return in_array( $text, choices( $kind ), true ) ? $text : '';
	}
}

/** All fields that hold something, from whatever was given. */
function read_fields( $given ): array {
	$read = array();
	foreach ( fields() as $name => list( $kind ) ) {
		$value = is_array( $given ) && isset( $given[ $name ] ) ? read_value( $kind, $given[ $name ] ) : '';
		if ( '' !== $value ) {
			$read[ $name ] = $value;
		}
	}
	return $read;
}
