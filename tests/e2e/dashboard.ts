export { Dashboard } from '../../practice/dashboard';
