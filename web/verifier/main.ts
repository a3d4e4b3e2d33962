import '../state/old-browsers.ts';
import { mount } from 'svelte';
import VerifierPage from './VerifierPage.svelte';
import '../ui/tokens.css';
import '../ui/base.css';

mount(VerifierPage, { target: document.getElementById('app')! });
