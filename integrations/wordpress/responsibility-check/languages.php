<?php
/**
 * The words of the plugin in other languages. A release has them in the folder `languages`, made from `content` of the
 * project. WordPress loads a file when the first word is needed.
 *
 * @package ResponsibilityCheck
 */

namespace ResponsibilityCheck;

defined( 'ABSPATH' ) || exit;

/** Names the folder to WordPress before 6.8. Later versions read it from the plugin's header. */
function register_languages(): void {
	// phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound -- A site that installed the ZIP of a release gets no translations from the directory.
	load_plugin_textdomain( 'responsibility-check', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
}

/**
 * The plugin's file for a whole language, such as "de", if WordPress has none for its locale, such as "de_DE" or "de_AT". So a
 * translation that WordPress downloaded comes first.
 *
 * @param string|false $file   The file that WordPress looks for.
 * @param string       $domain The text domain of the file.
 */
function file_of_language( $file, $domain ) {
	if ( 'responsibility-check' !== $domain || ! $file || is_readable( $file ) ) {
		return $file;
	}
	return __DIR__ . '/languages/' . preg_replace( '/^(responsibility-check-[a-z]+)_\w+/', '$1', basename( $file ) );
}

/**
 * The same for the words of the block's script.
 *
 * @param string|false $file   The file that WordPress looks for.
 * @param string       $handle The name of the script.
 * @param string       $domain The text domain of the file.
 */
function file_of_script( $file, $handle, $domain ) {
	return file_of_language( $file, $domain );
}
