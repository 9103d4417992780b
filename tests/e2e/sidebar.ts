export { Sidebar, type SidebarTab } from '../../practice/sidebar';
