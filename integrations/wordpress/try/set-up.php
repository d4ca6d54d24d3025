<?php
/**
 * For the trial: installs WordPress, activates the plugin, and adds one user for each of WordPress's other roles, and one
 * administrator for each of some languages.
 *
 * @package ResponsibilityCheck
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = wp_host();
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

/** The host that the browser will ask for. */
function wp_host(): string {
	return preg_replace( '#^https?://#', '', (string) getenv( 'WORDPRESS' ) );
}

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Acme IT', 'admin', 'admin@example.com', false, '', 'admin' );
foreach ( array( 'editor', 'author', 'contributor', 'subscriber' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'user_email' => $role . '@example.com', 'role' => $role ) );
}
foreach ( array( 'de_AT', 'fr_FR', 'es_MX', 'ar' ) as $locale ) {
	wp_insert_user( array( 'user_login' => $locale, 'user_pass' => $locale, 'user_email' => $locale . '@example.com', 'role' => 'administrator', 'locale' => $locale ) );
}
// The editor opens without its guide for new users and without patterns to choose from.
foreach ( get_users() as $user ) {
	$preferences = array(
		'core'           => array( 'enableChoosePatternModal' => false ),
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
}
switch_theme( 'twentytwentyfive' );
update_option( 'permalink_structure', '' );
$failed = activate_plugin( 'responsibility-check/responsibility-check.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() . "\n" );
	exit( 1 );
}
