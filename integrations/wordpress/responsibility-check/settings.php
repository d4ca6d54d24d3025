<?php
/**
 * Settings → Responsibility Check: what every shortcode and block begins with. WordPress checks the nonce and the right
 * to manage options when the form is sent; `read_fields` reads what was typed.
 *
 * @package ResponsibilityCheck
 */

namespace ResponsibilityCheck;

defined( 'ABSPATH' ) || exit;

/** One option that holds all fields. */
function register_settings(): void {
	register_setting( OPTION, OPTION, array( 'type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\accept_settings' ) );
	add_settings_section( OPTION, '', '__return_null', OPTION );
	foreach ( fields() as $name => list( $kind, $label, $note ) ) {
		$args = array( 'label_for' => OPTION . '-' . $name, 'name' => $name, 'kind' => $kind, 'note' => $note );
		add_settings_field( $name, $label, __NAMESPACE__ . '\print_field', OPTION, OPTION, $args );
	}
	if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
		wp_add_privacy_policy_content(
			'Responsibility Check',
			'<p>' . esc_html__( 'The check is shown in a frame of another site. Answers are kept in your browser and are not sent to us. Contact details are sent only if you fill in the form after the result and agree to it there.', 'responsibility-check' ) . '</p>'
		);
	}
}

/** Keeps what can be kept, and names what was refused. */
function accept_settings( $given ): array {
	$read = read_fields( $given );
	foreach ( fields() as $name => list( , $label ) ) {
		if ( ! isset( $read[ $name ] ) && is_array( $given ) && ! empty( $given[ $name ] ) ) {
			/* translators: %s: name of a field. */
			add_settings_error( OPTION, OPTION . '-' . $name, sprintf( __( '“%s” was not saved: please check what you typed.', 'responsibility-check' ), $label ) );
		}
	}
	return $read;
}

/** One row of the form. */
function print_field( array $args ): void {
	$set   = read_fields( get_option( OPTION ) );
	$value = isset( $set[ $args['name'] ] ) ? $set[ $args['name'] ] : '';
	$id    = OPTION . '-' . $args['name'];
	$name  = OPTION . '[' . $args['name'] . ']';
	$list  = choices( $args['kind'] );
	if ( $list ) {
		printf( '<select id="%s" name="%s"><option value="">%s</option>', esc_attr( $id ), esc_attr( $name ), esc_html__( 'as the quiz has it', 'responsibility-check' ) );
		foreach ( $list as $choice ) {
			printf( '<option value="%s" %s>%s</option>', esc_attr( $choice ), selected( $choice, $value, false ), esc_html( choice_label( $choice ) ) );
		}
		echo '</select>';
	} else {
		// Addresses and codes run from left to right in every language.
		$class = 0 === strpos( $args['kind'], 'text' ) ? 'regular-text' : 'regular-text ltr';
		printf( '<input class="%s" type="text" id="%s" name="%s" value="%s"%s>', esc_attr( $class ), esc_attr( $id ), esc_attr( $name ), esc_attr( $value ), $args['note'] ? ' aria-describedby="' . esc_attr( $id ) . '-note"' : '' );
	}
	if ( $args['note'] ) {
		printf( '<p class="description" id="%s-note">%s</p>', esc_attr( $id ), esc_html( $args['note'] ) );
	}
}

/** Puts the page into the menu of settings. */
function add_settings_page(): void {
	$title = __( 'Responsibility Check', 'responsibility-check' );
	add_options_page( $title, $title, 'manage_options', OPTION, __NAMESPACE__ . '\print_settings_page' );
}

/** The page. */
function print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><p>';
	echo esc_html__( 'Put the block “Responsibility Check” on a page, or this shortcode. A page can set its own values, except the address of the quiz site, the privacy notice, where contact requests are sent, and what scripts may learn.', 'responsibility-check' );
	echo ' <code>[responsibility_check]</code></p><form method="post" action="options.php">';
	settings_fields( OPTION );
	do_settings_sections( OPTION );
	submit_button();
	echo '</form></div>';
}

/** A link beside the plugin's name in the list of plugins. */
function add_settings_link( array $links ): array {
	$url = admin_url( 'options-general.php?page=' . OPTION );
	array_unshift( $links, '<a href="' . esc_url( $url ) . '">' . esc_html__( 'Settings', 'responsibility-check' ) . '</a>' );
	return $links;
}
